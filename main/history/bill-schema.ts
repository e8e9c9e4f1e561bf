import type { Schema } from './schema';

const APPLICATION_ID = 0x43_52_42_4c;

/**
 * Bills have a file of their own: a million lines would make the history slow to check at each start, and a drill or an
 * import would hold up the readings. `kind` is all that a line says but its instance, `thing` a kind's instance or a
 * part of one. Days
 * are numbers such as 20261103, months 202611; `units` as in core/spend/units. `spent_kind`, `spent_month` and `spent_until`
 * (from the first of the month up to the day) are roll-ups of `spent`, made in the same transaction.
 */
export const billSchema: Schema = {
  applicationId: APPLICATION_ID,
  migrations: [
    `CREATE TABLE owner (account TEXT PRIMARY KEY, uid TEXT NOT NULL, name TEXT NOT NULL, currency TEXT NOT NULL)
       STRICT, WITHOUT ROWID;
     CREATE TABLE kind (kind INTEGER PRIMARY KEY, written TEXT NOT NULL UNIQUE, account TEXT NOT NULL,
       currency TEXT NOT NULL, product_code TEXT NOT NULL, product TEXT NOT NULL, region TEXT NOT NULL,
       tags TEXT NOT NULL, resource_group TEXT NOT NULL, cost_unit TEXT NOT NULL, remark TEXT NOT NULL,
       item TEXT NOT NULL, source TEXT NOT NULL, monthly INTEGER NOT NULL) STRICT;
     CREATE INDEX kind_account ON kind (account);
     CREATE TABLE tag (kind INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, key))
       STRICT, WITHOUT ROWID;
     CREATE TABLE thing (thing INTEGER PRIMARY KEY, kind INTEGER NOT NULL, instance TEXT NOT NULL, name TEXT NOT NULL)
       STRICT;
     CREATE UNIQUE INDEX thing_of_kind ON thing (kind, instance, name);
     CREATE INDEX thing_instance ON thing (instance);
     CREATE TABLE spent (day INTEGER NOT NULL, kind INTEGER NOT NULL, thing INTEGER NOT NULL, units INTEGER NOT NULL,
       PRIMARY KEY (day, kind, thing)) STRICT, WITHOUT ROWID;
     CREATE TABLE spent_kind (day INTEGER NOT NULL, kind INTEGER NOT NULL, units INTEGER NOT NULL,
       PRIMARY KEY (day, kind)) STRICT, WITHOUT ROWID;
     CREATE TABLE spent_month (month INTEGER NOT NULL, kind INTEGER NOT NULL, thing INTEGER NOT NULL,
       units INTEGER NOT NULL, PRIMARY KEY (month, kind, thing)) STRICT, WITHOUT ROWID;
     CREATE TABLE read_day (account TEXT NOT NULL, day INTEGER NOT NULL, at INTEGER NOT NULL,
       PRIMARY KEY (account, day)) STRICT, WITHOUT ROWID;
     CREATE TABLE staged (day INTEGER NOT NULL, kind INTEGER NOT NULL, thing INTEGER NOT NULL,
       units INTEGER NOT NULL) STRICT;
     CREATE TABLE unfinished (only_one INTEGER PRIMARY KEY) STRICT;
     CREATE TABLE view (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
     PRAGMA application_id = ${APPLICATION_ID};`,
    `CREATE TABLE spent_until (day INTEGER NOT NULL, kind INTEGER NOT NULL, thing INTEGER NOT NULL,
       units INTEGER NOT NULL, PRIMARY KEY (day, kind, thing)) STRICT, WITHOUT ROWID;
     INSERT INTO spent_until SELECT day / 100 * 100 + value, kind, thing, sum(units)
       FROM spent JOIN json_each('[5,10,15,20,25]') ON day % 100 <= value
       GROUP BY day / 100, value, kind, thing;`,
    `ALTER TABLE thing ADD COLUMN part TEXT NOT NULL DEFAULT '';
     DROP INDEX thing_of_kind;
     CREATE UNIQUE INDEX thing_of_kind ON thing (kind, instance, name, part);
     CREATE TABLE split (account TEXT PRIMARY KEY, standing TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
  ],
};
