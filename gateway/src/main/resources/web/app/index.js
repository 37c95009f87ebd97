import './app.css';
import './pages/app-shell.js';
