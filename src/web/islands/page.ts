/** What every page loads: each part looks for its own place and does nothing where there is none. */
import './room.ts'
import './charts.ts'
import './import.ts'
import './tour.ts'
