import { failed, type Result, success } from '../../core/failure';

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
}

/** No account has this many pages in the spans that are asked for: an answer that never ends is not believed. */
const MOST_PAGES = 200;

/** No account has as many in the time that is asked for: such an answer is no answer. */
const MOST_ROWS = 50_000;

/** Every row of an answer that comes in numbered pages, from page 1 on. */
export async function allPages<Row>(
  ask: (pageNum: number) => Promise<Result<Page<Row>>>,
): Promise<Result<readonly Row[]>> {
  const rows: Row[] = [];
  for (let pageNum = 1; pageNum <= MOST_PAGES; pageNum += 1) {
    const answer = await ask(pageNum);
    if (!answer.ok) return answer;
    const { total } = answer.value;
    if (total === undefined || !Number.isInteger(total)) return failed({ kind: 'unreadable', field: 'TotalCount' });
    for (const row of answer.value.rows) rows.push(row);
    if (rows.length > MOST_ROWS) return failed({ kind: 'unreadable', field: 'TotalCount' });
    if (rows.length >= total || answer.value.rows.length === 0) return success(rows);
  }
  return failed({ kind: 'unreadable', field: 'TotalCount' });
}
