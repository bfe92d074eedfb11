import os

bind = "127.0.0.1:" + os.environ["SERVER_PORT"]
# Its default class, which closes each connection; 2 x cores + 1 is what its manual advises.
worker_class = "sync"
workers = 2 * os.cpu_count() + 1
