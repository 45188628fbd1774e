import { initAll } from './govuk-frontend.min.js'
import './share.js'

initAll()
