import type { HostApi } from '#shared/contracts/index.ts'
import type { HostContext } from './host-context.ts'
import { answerPlan } from './use-cases/approval/answer-plan.ts'
import { approvePlan } from './use-cases/approval/approve-plan.ts'
import { reviewPlan } from './use-cases/approval/review-plan.ts'
import { readAnswer, takeInAnswer } from './use-cases/approval/take-in-answer.ts'
import { tellStanding } from './use-cases/approval/tell-standing.ts'
import { commitChanges } from './use-cases/commit-changes.ts'
import { copyPlanAsNew, createPlan, listTemplates } from './use-cases/create-plan.ts'
import { describeState } from './use-cases/describe-state.ts'
import { exportPlan } from './use-cases/export-plan.ts'
import { findPrintedState } from './use-cases/find-printed-state.ts'
import { listActs } from './use-cases/list-acts.ts'
import { listHistory } from './use-cases/list-history.ts'
import { listKeys } from './use-cases/list-keys.ts'
import { listOpenConflicts } from './use-cases/list-open-conflicts.ts'
import { listPlans } from './use-cases/list-plans.ts'
import { makeKey } from './use-cases/make-key.ts'
import { addPrinted } from './use-cases/note-printed.ts'
import { openPastPlan } from './use-cases/open-past-plan.ts'
import { openPlan } from './use-cases/open-plan.ts'
import { previewImport } from './use-cases/preview-import.ts'
import { readSettings, writeSettings } from './use-cases/settings.ts'
import { settleConflicts } from './use-cases/settle-conflicts.ts'
import { takeInBundle } from './use-cases/take-in-bundle.ts'
import { redoAct, undoAct } from './use-cases/undo-act.ts'

/** What the host answers, use case by use case. */
export function createHostApi(context: HostContext): HostApi {
  return {
    plan: {
      list: listPlans(context),
      templates: listTemplates(context),
      create: createPlan(context),
      copy: copyPlanAsNew(context),
      open: openPlan(context),
      history: listHistory(context),
      acts: listActs(context),
      openAt: openPastPlan(context),
      state: describeState(context),
      commit: commitChanges(context),
      undo: undoAct(context),
      redo: redoAct(context),
    },
    exchange: {
      listKeys: listKeys(context),
      makeKey: makeKey(context),
      exportPlan: exportPlan(context),
      preview: previewImport(context),
      takeIn: takeInBundle(context),
      conflicts: listOpenConflicts(context),
      settle: settleConflicts(context),
    },
    approval: {
      standing: tellStanding(context),
      review: reviewPlan(context),
      approve: approvePlan(context),
      answer: answerPlan(context),
      readAnswer: readAnswer(context),
      takeInAnswer: takeInAnswer(context),
    },
    ledger: { addPrinted: addPrinted(context), findState: findPrintedState(context) },
    settings: { read: readSettings(context), write: writeSettings(context) },
  }
}
