import '@fontsource-variable/ibm-plex-sans/wght.css';
import '../../../src/ui/tokens.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';

const asked = new URLSearchParams(location.search);
const language = asked.get('language') === 'zh' ? 'zh' : 'en';
document.documentElement.dataset.theme = asked.get('theme') === 'dark' ? 'dark' : 'light';

const target = document.getElementById('gallery');
if (target) mount(Gallery, { target, props: { language, only: asked.get('only') } });
