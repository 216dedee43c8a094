package clippings.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The program. */
@Command(
    name = "clippings",
    description = "Full-text search over a folder of news articles.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {

  private final CommandLine commandLine;
  private final Console console;

  private Main(Console console) {
    this.console = console;
    // Words like -karachi are part of the query; the command itself refuses what looks like an
    // option.
    var search =
        new CommandLine(new SearchCommand(console)).setUnmatchedOptionsArePositionalParams(true);
    var export =
        new CommandLine(new ExportCommand(console)).setUnmatchedOptionsArePositionalParams(true);
    this.commandLine =
        new CommandLine(this)
            .addSubcommand(new ServeCommand(console))
            .addSubcommand(new IndexCommand(console))
            .addSubcommand(search)
            .addSubcommand(export)
            .addSubcommand(new ShowCommand(console))
            .addSubcommand(new LedgerCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new FetchCommand(console))
            .addSubcommand(new TrecCommand(console))
            .addSubcommand(new EvaluateCommand(console));
    for (var subcommand : commandLine.getSubcommands().values()) {
      subcommand.getCommandSpec().mixinStandardHelpOptions(true);
      subcommand.getCommandSpec().versionProvider(new Version());
    }
    var failures = new Failures(console);
    commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, _, _) -> failures.handle(failure))
        .setParameterExceptionHandler((failure, _) -> wrongUsage(failure));
  }

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    quietLibraries();
    System.exit(run(Console.system(), arguments));
  }

  /** Runs a command line; its exit code. */
  static int run(Console console, String... arguments) {
    return new Main(console).commandLine.execute(arguments);
  }

  /** The command line itself, for those who list what there is. */
  static CommandLine describe(Console console) {
    return new Main(console).commandLine;
  }

  /** Without a subcommand there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(commandLine, "Missing subcommand");
  }

  private int wrongUsage(ParameterException failure) {
    var command = failure.getCommandLine().getCommandSpec().qualifiedName();
    console.say("%s; see \"%s --help\"".formatted(failure.getMessage(), command));
    return Exit.WRONG_USAGE;
  }

  /** Libraries tell a lot about what they are doing; what goes wrong is enough, in one line. */
  private static void quietLibraries() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "clippings: %5$s%6$s%n");
    Logger.getLogger("").setLevel(Level.WARNING);
    LUCENE.setLevel(Level.SEVERE);
  }

  /** Warns of an incubating module that is not used. */
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  /** The version the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"clippings " + (version == null ? "(not packaged)" : version)};
    }
  }
}
