import { sql, type Expression, type SqlBool } from 'kysely'

/** Whether a column of digests begins with `start`: a range, so that an index finds it. */
export function beginsWith(column: string, start: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} >= ${start} and ${sql.ref(column)} < ${`${start}~`}`
}
