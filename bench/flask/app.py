"""What the exercise began with: Flask and Flask-HTTPAuth."""
import hmac
import os

from flask import Flask
from flask_httpauth import HTTPTokenAuth

app = Flask(__name__)
auth = HTTPTokenAuth(scheme="Token", realm="elo")
token = os.environ["ELO_PASS"].encode()


@auth.verify_token
def verify(presented):
    return hmac.compare_digest(presented.encode(), token)


@app.get("/")
@auth.login_required
def greet():
    return "devops test server flying!!"
