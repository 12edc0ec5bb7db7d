import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles, readSchema } from './disk/files';
import { serve } from './lsp/serve';

serve(createConnection(ProposedFeatures.all), { disk: diskFiles, readSchema });
