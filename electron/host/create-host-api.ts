import type { HostApi } from '#shared/contracts/index.ts'
import type { HostContext } from './host-context.ts'
import { fillInLine, findSent, listBundles } from './use-cases/exchange/bundle-book.ts'
import { answerPlan } from './use-cases/approval/answer-plan.ts'
import { approvePlan } from './use-cases/approval/approve-plan.ts'
import { reviewPlan } from './use-cases/approval/review-plan.ts'
import { readAnswer, takeInAnswer } from './use-cases/approval/take-in-answer.ts'
import { tellStanding } from './use-cases/approval/tell-standing.ts'
import { commitChanges } from './use-cases/commit-changes.ts'
import { copyPlanAsNew, createPlan, listTemplates } from './use-cases/create-plan.ts'
import { describeState } from './use-cases/describe-state.ts'
import { exportPlan } from './use-cases/exchange/export-plan.ts'
import { findPrintedState } from './use-cases/find-printed-state.ts'
import { findPart, handOut } from './use-cases/exchange/hand-out.ts'
import { listActs } from './use-cases/list-acts.ts'
import { listHistory } from './use-cases/list-history.ts'
import { listDecidedConflicts } from './use-cases/exchange/list-decided-conflicts.ts'
import { judgeKeys } from './use-cases/keys/judge-keys.ts'
import { listOpenConflicts } from './use-cases/exchange/list-open-conflicts.ts'
import { listParts } from './use-cases/exchange/list-parts.ts'
import { listPlans } from './use-cases/list-plans.ts'
import { lockHeldFile, openHeldFile } from './use-cases/exchange/lock-file.ts'
import { listKeys } from './use-cases/keys/list-keys.ts'
import { makeKey } from './use-cases/keys/make-key.ts'
import { exportRoster } from './use-cases/roster/export-roster.ts'
import { exportPublicKey, readPublicKey } from './use-cases/keys/public-key.ts'
import { changePassphrase, exportRecovery, takeInRecovery } from './use-cases/keys/relock-key.ts'
import { addPrinted } from './use-cases/note-printed.ts'
import { openPastPlan } from './use-cases/open-past-plan.ts'
import { openPage, openPlan } from './use-cases/open-plan.ts'
import { previewImport } from './use-cases/exchange/preview-import.ts'
import { changeRoster, foundRoster } from './use-cases/roster/change-roster.ts'
import { listEvents, showRoster } from './use-cases/roster/show-roster.ts'
import { cosignRoster, previewRoster, takeInRoster } from './use-cases/roster/take-in-roster.ts'
import { readSettings, writeSettings } from './use-cases/settings.ts'
import { settleConflicts } from './use-cases/exchange/settle-conflicts.ts'
import { takeInBundle } from './use-cases/exchange/take-in-bundle.ts'
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
      openPage: openPage(context),
      history: listHistory(context),
      acts: listActs(context),
      openAt: openPastPlan(context),
      state: describeState(context),
      commit: commitChanges(context),
      undo: undoAct(context),
      redo: redoAct(context),
    },
    key: {
      list: listKeys(context),
      judge: judgeKeys(context),
      make: makeKey(context),
      changePassphrase: changePassphrase(context),
      exportRecovery: exportRecovery(context),
      takeInRecovery: takeInRecovery(context),
      exportPublic: exportPublicKey(context),
      readPublic: readPublicKey(context),
    },
    roster: {
      show: showRoster(context),
      found: foundRoster(context),
      change: changeRoster(context),
      preview: previewRoster(context),
      cosign: cosignRoster(context),
      takeIn: takeInRoster(context),
      export: exportRoster(context),
      events: listEvents(context),
    },
    exchange: {
      exportPlan: exportPlan(context),
      preview: previewImport(context),
      takeIn: takeInBundle(context),
      conflicts: listOpenConflicts(context),
      decided: listDecidedConflicts(context),
      settle: settleConflicts(context),
    },
    ...passingApi(context),
    approval: {
      standing: tellStanding(context),
      review: reviewPlan(context),
      approve: approvePlan(context),
      answer: answerPlan(context),
      readAnswer: readAnswer(context),
      takeInAnswer: takeInAnswer(context),
    },
    settings: { read: readSettings(context), write: writeSettings(context) },
  }
}

/** What is passed from office to office, and the book of it. */
function passingApi(context: HostContext): Pick<HostApi, 'ledger' | 'handout' | 'cipher'> {
  return {
    ledger: {
      addPrinted: addPrinted(context),
      findState: findPrintedState(context),
      listBundles: listBundles(context),
      findSent: findSent(context),
      fillIn: fillInLine(context),
    },
    handout: { listParts: listParts(context), handOut: handOut(context), findPart: findPart(context) },
    cipher: { lock: lockHeldFile(context), open: openHeldFile(context) },
  }
}
