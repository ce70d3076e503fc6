import '../widgets/opportunity-list/opportunity-list.js';
