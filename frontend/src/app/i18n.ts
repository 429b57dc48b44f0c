import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { applyLanguage, type Language, storedLanguage } from '@/lib/language'
import { messages } from './messages'

/** One instance for the whole site; messages are part of the bundle, so that nothing flashes in the wrong language. */
export function startI18n(language: Language = storedLanguage()): i18n {
  const instance = i18next.createInstance()
  instance.use(initReactI18next).init({
    resources: messages,
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  applyLanguage(language)
  instance.on('languageChanged', (changed) => applyLanguage(changed === 'en' ? 'en' : 'ja'))
  return instance
}
