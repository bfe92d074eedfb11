# shellcheck shell=bash
# Stand-ins for `eb` and `aws`: one file an environment, which holds its address.
ENVIRONMENTS="$HOME/environments"
if [ ! -d "$ENVIRONMENTS" ]; then
  mkdir "$ENVIRONMENTS"
  echo prod.example > "$ENVIRONMENTS/elo-api-prod"
fi

did() {
  echo "did: $*"
}

eb() {
  case "$1" in
    status)
      [ -f "$ENVIRONMENTS/$2" ]
      ;;
    clone)
      did clone "$2"
      echo copy.example > "$ENVIRONMENTS/$4"
      ;;
    swap)
      did swap "$2" "$4"
      mv "$ENVIRONMENTS/$2" "$ENVIRONMENTS/swapping"
      mv "$ENVIRONMENTS/$4" "$ENVIRONMENTS/$2"
      mv "$ENVIRONMENTS/swapping" "$ENVIRONMENTS/$4"
      ;;
    terminate)
      did terminate "$2"
      rm "$ENVIRONMENTS/$2"
      ;;
    deploy)
      did "$@"
      ;;
    *)
      echo "unexpected: eb $*"
      ;;
  esac
}

aws() {
  case "$*" in
    *CNAME*)
      cat "$ENVIRONMENTS/$6" 2> /dev/null || echo None
      ;;
    *describe-secret*)
      return 1
      ;;
    *create-secret*)
      did secret "$(cat "${8#file://}")"
      ;;
    *)
      echo "unexpected: aws $*"
      ;;
  esac
}

curl() {
  :
}
