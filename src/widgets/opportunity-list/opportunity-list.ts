import { define } from '../../base/define.js';
import { OpportunityListElement } from './opportunity-list-element.js';

define('engagiert-opportunity-list', OpportunityListElement);
