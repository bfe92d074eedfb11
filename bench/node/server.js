// Node's own server, a process for each core.
const cluster = require("node:cluster");
const { timingSafeEqual } = require("node:crypto");
const http = require("node:http");
const { cpus } = require("node:os");

const authorization = Buffer.from(`Token ${process.env.ELO_PASS}`);

function isAccepted(presented) {
    const bytes = Buffer.from(presented ?? "");
    return bytes.length === authorization.length && timingSafeEqual(bytes, authorization);
}

if (cluster.isPrimary) {
    cpus().forEach(() => cluster.fork());
} else {
    http.createServer((request, response) => {
        if (!isAccepted(request.headers.authorization)) {
            response.writeHead(401, { "WWW-Authenticate": 'Token realm="elo"' }).end();
        } else if (request.url === "/") {
            response.setHeader("Content-Type", "text/plain; charset=UTF-8").end("devops test server flying!!");
        } else {
            response.writeHead(404).end();
        }
    }).listen(process.env.SERVER_PORT, "127.0.0.1");
}
