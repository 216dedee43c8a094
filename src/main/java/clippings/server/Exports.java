package clippings.server;

import clippings.Clippings;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.server.http.Exchange;
import clippings.server.http.Failures;
import clippings.server.http.Parameter;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.Slots;
import clippings.server.json.ExportFormat;
import clippings.server.text.Text;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answers with every hit of a search as a file, which is sent while it is found. What goes wrong
 * before the first of it was sent is answered as ever; afterwards the connection is cut, so that
 * nobody takes the part for the whole.
 */
final class Exports implements AutoCloseable {

  /** Each keeps a processor busy. */
  static final int AT_ONCE = 2;

  static final int WAITING = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int HELD_BACK = 64 * 1024;
  private static final int LONGEST_NAME = 60;

  private final Clippings clippings;
  private final SearchArguments arguments;
  private final Duration grace;
  private final Slots slots = new Slots("exports", AT_ONCE, WAITING, PATIENCE);
  private volatile @Nullable Long end;

  /**
   * @param grace what is left to exports that run when the server stops
   */
  Exports(Clippings clippings, SearchArguments arguments, Duration grace) {
    this.clippings = clippings;
    this.arguments = arguments;
    this.grace = grace;
  }

  /** Lets exports that run go on for the grace and no longer. */
  @Override
  public void close() {
    end = System.nanoTime() + grace.toNanos();
  }

  void send(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var format = given.choice(Parameter.FORMAT, ExportFormat.class, ExportFormat.CSV);
    boolean marked = given.either(Parameter.BOM, "true", "false", false);
    var request = arguments.search(given);
    var file = new File(exchange, request, format, marked);
    if (exchange.isHead()) {
      file.head(false);
      return;
    }
    slots.run(
        () -> {
          send(file, request);
          return file;
        });
  }

  private void send(File file, SearchRequest request) throws IOException {
    try {
      clippings.export(request, file);
      file.finish();
    } catch (IOException | RuntimeException e) {
      file.breakOff(e);
    }
  }

  /** What one request is sent. */
  private final class File implements HitListener {
    private final Exchange exchange;
    private final SearchRequest request;
    private final ExportFormat format;
    private final Outflow outflow;
    private final BufferedOutputStream out;
    private final HitListener writer;

    File(Exchange exchange, SearchRequest request, ExportFormat format, boolean marked) {
      this.exchange = exchange;
      this.request = request;
      this.format = format;
      this.outflow = new Outflow(exchange.body());
      this.out = new BufferedOutputStream(outflow, HELD_BACK);
      this.writer = format.writer(out, marked);
    }

    void head(boolean relaxed) {
      exchange.file(format.file().contentType(), name(relaxed));
    }

    /** {@code clippings-harbour-strike.csv}. */
    private String name(boolean relaxed) {
      var words = request.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
      var name = Text.wellFormed("clippings-" + words);
      if (name.length() > LONGEST_NAME) name = Text.wellFormed(name.substring(0, LONGEST_NAME));
      if (name.endsWith("-")) name = name.substring(0, name.length() - 1);
      return name + (relaxed ? "-some-of-it." : ".") + format.file().extension();
    }

    @Override
    public void begin(SearchPage summary) throws IOException {
      head(summary.relaxed());
      exchange.response().setHeader("Clippings-Total", Long.toString(summary.total()));
      if (summary.relaxed()) exchange.response().setHeader("Clippings-Relaxed", "true");
      if (summary.isUnfinished()) exchange.response().setHeader("Clippings-Indexing", "true");
      writer.begin(summary);
    }

    @Override
    public void hit(Hit hit) throws IOException {
      var last = end;
      if (last != null && System.nanoTime() - last > 0)
        throw new ProblemException(Problem.ofStatus(503, null));
      writer.hit(hit);
    }

    void finish() throws IOException {
      out.flush();
    }

    void breakOff(Exception e) throws IOException {
      if (outflow.isDry()) {
        exchange.noFile();
        if (e instanceof IOException cause) throw cause;
        throw (RuntimeException) e;
      }
      if (!outflow.isBroken()) Failures.problem(e, "an export"); // logs what is our fault
      exchange.cut(e);
    }
  }
}
