import { useTranslation } from 'react-i18next'

export type Language = 'ja' | 'en'

const STORED = 'language'

/** The language chosen on this device; Japanese until somebody chooses. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'ja'
  } catch {
    return 'ja'
  }
}

/** Remembers the choice and tells the page, so that screen readers and `Accept-Language` follow. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // Storage can be switched off; the choice then lasts as long as the page.
  }
}

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'ja'
}

/** The name of anything that has one in each language. */
export function named(language: Language, thing: { nameJa: string; nameEn: string }): string {
  return language === 'en' ? thing.nameEn : thing.nameJa
}
