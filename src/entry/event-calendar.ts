import '../widgets/event-calendar/event-calendar.js';
