package clippings.search;

import clippings.search.match.Deadline;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the clock while positions are read. A phrase that may be moved apart, of many words that
 * repeat, can keep Lucene busy for minutes with a single long article, where neither the searcher's
 * timeout nor {@link org.apache.lucene.index.ExitableDirectoryReader} looks. Not closed: it owns
 * nothing.
 */
final class TimedReader extends FilterDirectoryReader {

  /** A look at the clock costs as much as some ten positions. */
  private static final int POSITIONS_BETWEEN_LOOKS = 64;

  private final Deadline deadline;

  TimedReader(DirectoryReader in, Deadline deadline) throws IOException {
    super(in, wrapper(deadline));
    this.deadline = deadline;
  }

  private static SubReaderWrapper wrapper(Deadline deadline) {
    return new SubReaderWrapper() {
      @Override
      public LeafReader wrap(LeafReader reader) {
        return new Leaf(reader, deadline);
      }
    };
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new TimedReader(reader, deadline);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Leaf extends FilterLeafReader {
    private final Deadline deadline;

    Leaf(LeafReader in, Deadline deadline) {
      super(in);
      this.deadline = deadline;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      var terms = super.terms(field);
      if (terms == null) return null;
      return new FilterTerms(terms) {
        @Override
        public TermsEnum iterator() throws IOException {
          return new Dictionary(in.iterator(), deadline);
        }
      };
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  private static final class Dictionary extends FilterLeafReader.FilterTermsEnum {
    private final Deadline deadline;

    Dictionary(TermsEnum in, Deadline deadline) {
      super(in);
      this.deadline = deadline;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      var postings = in.postings(null, flags);
      return reads(flags) ? new Postings(postings, null, deadline) : postings;
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      var impacts = in.impacts(flags);
      return reads(flags) ? new Postings(impacts, impacts, deadline) : impacts;
    }

    /** Whether positions will be read. */
    private static boolean reads(int flags) {
      return PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS);
    }
  }

  private static final class Postings extends ImpactsEnum {
    private final PostingsEnum in;
    private final @Nullable ImpactsEnum impacts;
    private final Deadline deadline;
    private int read;

    Postings(PostingsEnum in, @Nullable ImpactsEnum impacts, Deadline deadline) {
      this.in = in;
      this.impacts = impacts;
      this.deadline = deadline;
    }

    @Override
    public int nextPosition() throws IOException {
      if (++read % POSITIONS_BETWEEN_LOOKS == 0 && deadline.shouldExit())
        throw new ExitingReaderException("positions took too long to read");
      return in.nextPosition();
    }

    @Override
    public void advanceShallow(int target) throws IOException {
      if (impacts != null) impacts.advanceShallow(target);
    }

    @Override
    public Impacts getImpacts() throws IOException {
      if (impacts == null) throw new IllegalStateException("impacts were not asked for");
      return impacts.getImpacts();
    }

    @Override
    public int freq() throws IOException {
      return in.freq();
    }

    @Override
    public int startOffset() throws IOException {
      return in.startOffset();
    }

    @Override
    public int endOffset() throws IOException {
      return in.endOffset();
    }

    @Override
    public org.apache.lucene.util.@Nullable BytesRef getPayload() throws IOException {
      return in.getPayload();
    }

    @Override
    public int docID() {
      return in.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return in.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return in.advance(target);
    }

    @Override
    public long cost() {
      return in.cost();
    }
  }
}
