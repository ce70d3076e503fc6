import '../widgets/honour-wall/honour-wall.js';
