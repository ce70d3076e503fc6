// The provider first: widgets in it find it then.
import '../widgets/provider/provider.js';
import '../widgets/opportunity-list/opportunity-list.js';
import '../widgets/event-calendar/event-calendar.js';
import '../widgets/contact-finder/contact-finder.js';
import '../widgets/honour-wall/honour-wall.js';
import { upgradeData } from './upgrade-data.js';

upgradeData(document);
