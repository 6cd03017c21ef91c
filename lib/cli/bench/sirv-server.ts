/** A server of files, in a process of its own, where there is no nginx: `PORT=… node sirv-server.ts <folder>`. */
import { createServer } from 'node:http'
import sirv from 'sirv'

const [folder = '.'] = process.argv.slice(2)
const serve = sirv(folder, { brotli: true, gzip: true })
createServer((request, response) => serve(request, response)).listen(Number(process.env.PORT), '127.0.0.1')
