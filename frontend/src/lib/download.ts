import { send } from './http'

/** The name the server gives a file. */
function nameOf(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file')
}

/** Saves a file of the portal under its name, asked for in the language of the page. */
export async function download(url: string): Promise<void> {
  const response = await send(url)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = nameOf(response)
  link.click()
  // The browser reads it only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
