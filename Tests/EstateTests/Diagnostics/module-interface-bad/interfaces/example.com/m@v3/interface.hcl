interface {
