import { define } from '../../base/define.js';
import { ProviderElement } from './provider-element.js';

define('engagiert-provider', ProviderElement);
