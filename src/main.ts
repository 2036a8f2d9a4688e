import { Engine } from './engine/engine';
(window as unknown as Record<string, unknown>)['Engine'] = Engine;
