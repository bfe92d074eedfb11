// Go's own server.
package main

import (
	"crypto/subtle"
	"io"
	"log"
	"net/http"
	"os"
)

var authorization = []byte("Token " + os.Getenv("ELO_PASS"))

func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if subtle.ConstantTimeCompare([]byte(r.Header.Get("Authorization")), authorization) == 0 {
			w.Header().Set("WWW-Authenticate", `Token realm="elo"`)
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func greet(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=UTF-8")
	io.WriteString(w, "devops test server flying!!")
}

func main() {
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("SERVER_PORT"), guarded(http.HandlerFunc(greet))))
}
