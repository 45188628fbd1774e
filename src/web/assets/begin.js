// Before anything is drawn, so that what scripts improve does not jump. No module: those wait for the whole page.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
