/* The floor of starting: a program that loads the libraries it is linked with and ends.
   It is linked with those of the tool, as ldd names them. */
int main(void) { return 0; }
