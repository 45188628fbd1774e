import { completeSearches } from './complete.js'
import { initAll } from './govuk-frontend.min.js'
import './share.js'

initAll()
completeSearches()
