package clippings.cli;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns signals into a clean end: the first runs {@code stop}, which ends the process with 0; the
 * second ends it at once. Java has no supported way to end with 0 after SIGTERM, so its unsupported
 * one is used where it is there, through reflection, since the compiler warns of it.
 */
final class StopSignals {

  private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");
  private static final int KILLED = 143;

  private final Runnable stop;
  private final AtomicBoolean stopping = new AtomicBoolean();

  private StopSignals(Runnable stop) {
    this.stop = stop;
  }

  /**
   * @param stop runs on a thread of its own, once
   */
  static void handle(Runnable stop) {
    var signals = new StopSignals(stop);
    try {
      for (var name : SIGNALS) signals.listen(name);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "clippings-stop"));
    }
  }

  private void listen(String name) throws ReflectiveOperationException {
    var signal = Class.forName("sun.misc.Signal");
    var handler = Class.forName("sun.misc.SignalHandler");
    var proxy =
        Proxy.newProxyInstance(
            StopSignals.class.getClassLoader(),
            new Class<?>[] {handler},
            (_, method, _) -> {
              if (!method.getName().equals("handle"))
                throw new UnsupportedOperationException(method.getName());
              received();
              return null;
            });
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
  }

  private void received() {
    if (!stopping.compareAndSet(false, true)) Runtime.getRuntime().halt(KILLED);
    new Thread(stop, "clippings-stop").start();
  }
}
