import { reportOf } from '../core/report';
import { runwayTable } from '../core/runway-table';
import type { Snapshot } from '../core/snapshot';
import { translatorOf } from '../core/texts/translator';

export const printTable = (snapshot: Snapshot): void => {
  process.stdout.write(`${runwayTable(snapshot, translatorOf(snapshot.language))}\n\n`);
};

export const printJson = (snapshot: Snapshot): void => {
  process.stdout.write(`${JSON.stringify(reportOf(snapshot), undefined, 2)}\n`);
};
