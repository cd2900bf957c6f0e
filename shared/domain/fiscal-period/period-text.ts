import * as z from 'zod'

const POINT = String.raw`\d{4}(?:H[12]|Q[1-4]|-(?:0[1-9]|1[0-2]))?`

/**
 * Canonical text of a period, as it stands in records: a fiscal year `2025` (April 2025 to March 2026), its half `2025H1`,
 * its quarter `2025Q3`, a calendar month `2025-11`, a range `2023..2025`, an open end `2024..`, an open start `..2025`,
 * and `?` where the plan leaves the time open (国の動向による).
 */
export const PeriodTextSchema = z
  .string()
  .regex(new RegExp(String.raw`^(?:\?|${POINT}|${POINT}\.\.(?:${POINT})?|\.\.${POINT})$`))
