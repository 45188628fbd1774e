/** A piece of an XML document that is well formed by itself. */
export type Xml = string & { readonly xml: true }

/** What XML 1.0 has no way to hold, not even escaped. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element or an attribute. A character that XML cannot hold becomes the sign for a lost one. */
export const xmlText = (text: string): Xml => text.replace(notInXml, '\ufffd').replace(/[&<>"]/g, (each) => escapes[each] ?? each) as Xml

/** An element. Attributes that are null or undefined are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | number | null | undefined>>, ...content: readonly (Xml | readonly Xml[])[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`])).join('')
  const inside = content.flat().join('')
  return (inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`) as Xml
}
