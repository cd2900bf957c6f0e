import type { RecordType } from '../../../record/record-types.ts'
import { printedTypes } from '../../printed-texts.ts'

/** A plan with fewer terms explains a word here and there, and has no glossary that could lack one. */
export const GLOSSARY_SIZE = 5

const NO_TEXT: ReadonlySet<RecordType> = new Set(['term', 'section', 'fieldDef', 'level', 'column', 'edition'])

/** The types of records in whose texts a term may be used. */
export const termTypes = printedTypes.filter((type) => !NO_TEXT.has(type)) as [RecordType, ...RecordType[]]
