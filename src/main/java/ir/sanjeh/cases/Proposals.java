package ir.sanjeh.cases;
public final class Proposals {
  public Proposals(Coverage c) {}
  public void write(java.nio.file.Path p, java.io.PrintWriter w) {}
}
