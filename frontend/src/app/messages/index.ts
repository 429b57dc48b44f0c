import adoptionEn from '@/features/adoption/messages/en.json'
import adoptionJa from '@/features/adoption/messages/ja.json'
import auditEn from '@/features/audit/messages/en.json'
import auditJa from '@/features/audit/messages/ja.json'
import catalogueEn from '@/features/catalogue/messages/en.json'
import catalogueJa from '@/features/catalogue/messages/ja.json'
import coverageEn from '@/features/coverage/messages/en.json'
import coverageJa from '@/features/coverage/messages/ja.json'
import definitionEn from '@/features/definition/messages/en.json'
import definitionJa from '@/features/definition/messages/ja.json'
import entryEn from '@/features/entry/messages/en.json'
import entryJa from '@/features/entry/messages/ja.json'
import evidenceEn from '@/features/evidence/messages/en.json'
import evidenceJa from '@/features/evidence/messages/ja.json'
import exchangeEn from '@/features/exchange/messages/en.json'
import exchangeJa from '@/features/exchange/messages/ja.json'
import findingEn from '@/features/finding/messages/en.json'
import findingJa from '@/features/finding/messages/ja.json'
import identityEn from '@/features/identity/messages/en.json'
import identityJa from '@/features/identity/messages/ja.json'
import importsEn from '@/features/imports/messages/en.json'
import importsJa from '@/features/imports/messages/ja.json'
import improvementEn from '@/features/improvement/messages/en.json'
import improvementJa from '@/features/improvement/messages/ja.json'
import measurementEn from '@/features/measurement/messages/en.json'
import measurementJa from '@/features/measurement/messages/ja.json'
import notificationEn from '@/features/notification/messages/en.json'
import notificationJa from '@/features/notification/messages/ja.json'
import overviewEn from '@/features/overview/messages/en.json'
import overviewJa from '@/features/overview/messages/ja.json'
import planEn from '@/features/plan/messages/en.json'
import planJa from '@/features/plan/messages/ja.json'
import practiceEn from '@/features/practice/messages/en.json'
import practiceJa from '@/features/practice/messages/ja.json'
import recommendationEn from '@/features/recommendation/messages/en.json'
import recommendationJa from '@/features/recommendation/messages/ja.json'
import reviewEn from '@/features/review/messages/en.json'
import reviewJa from '@/features/review/messages/ja.json'
import roundEn from '@/features/round/messages/en.json'
import roundJa from '@/features/round/messages/ja.json'
import sharingEn from '@/features/sharing/messages/en.json'
import sharingJa from '@/features/sharing/messages/ja.json'
import tenancyEn from '@/features/tenancy/messages/en.json'
import tenancyJa from '@/features/tenancy/messages/ja.json'
import uiEn from '@/ui/messages/en.json'
import uiJa from '@/ui/messages/ja.json'
import appEn from './en.json'
import appJa from './ja.json'

/** Every message of the site, by language and by the part it belongs to. */
export const messages = {
  ja: {
    app: appJa,
    ui: uiJa,
    adoption: adoptionJa,
    recommendation: recommendationJa,
    audit: auditJa,
    catalogue: catalogueJa,
    coverage: coverageJa,
    definition: definitionJa,
    entry: entryJa,
    evidence: evidenceJa,
    exchange: exchangeJa,
    finding: findingJa,
    identity: identityJa,
    imports: importsJa,
    improvement: improvementJa,
    measurement: measurementJa,
    notification: notificationJa,
    overview: overviewJa,
    plan: planJa,
    practice: practiceJa,
    review: reviewJa,
    round: roundJa,
    sharing: sharingJa,
    tenancy: tenancyJa,
  },
  en: {
    app: appEn,
    ui: uiEn,
    adoption: adoptionEn,
    recommendation: recommendationEn,
    audit: auditEn,
    catalogue: catalogueEn,
    coverage: coverageEn,
    definition: definitionEn,
    entry: entryEn,
    evidence: evidenceEn,
    exchange: exchangeEn,
    finding: findingEn,
    identity: identityEn,
    imports: importsEn,
    improvement: improvementEn,
    measurement: measurementEn,
    notification: notificationEn,
    overview: overviewEn,
    plan: planEn,
    practice: practiceEn,
    review: reviewEn,
    round: roundEn,
    sharing: sharingEn,
    tenancy: tenancyEn,
  },
}
