import '../widgets/provider/provider.js';
