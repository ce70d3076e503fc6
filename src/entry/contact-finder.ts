import '../widgets/contact-finder/contact-finder.js';
