import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.*;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.*;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.*;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene behind a pipe: a line of fields, with tabs between, for each request, and one for each answer. The time of a search
 * is taken here, so that the pipe is no part of it.
 *
 *   build FOLDER         a line for each decision: key, day, body, category, subcategory, decision, text
 *   serve FOLDER         search WANTED KIND WORDS body category subcategory decision FROM TO; similar KEY; add (as in build) WORD
 */
public class Lucene {
  static final String[] FILED = {"body", "category", "subcategory", "decision"};
  static final Set<String> KEY = Collections.singleton("key");
  static final Analyzer analyzer = new EnglishAnalyzer();

  static Document document(String[] fields, int at) {
    Document document = new Document();
    document.add(new StringField("key", fields[at], Field.Store.YES));
    long day = Long.parseLong(fields[at + 1]);
    document.add(new LongPoint("day", day));
    document.add(new NumericDocValuesField("day", day));
    for (int each = 0; each < FILED.length; each++) {
      document.add(new StringField(FILED[each], fields[at + 2 + each], Field.Store.NO));
      document.add(new SortedDocValuesField(FILED[each], new BytesRef(fields[at + 2 + each])));
    }
    document.add(new TextField("text", fields[at + 6], Field.Store.YES));
    return document;
  }

  public static void main(String[] given) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 20);
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
    Directory directory = new MMapDirectory(Paths.get(given[1]));
    if (given[0].equals("build")) build(directory, in);
    else serve(directory, in, out);
  }

  static void build(Directory directory, BufferedReader in) throws IOException {
    IndexWriterConfig how = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, how)) {
      for (String line; (line = in.readLine()) != null;) writer.addDocument(document(line.split("\t", -1), 0));
      writer.forceMerge(1);
      writer.commit();
    }
  }

  static DirectoryReader reader;
  static IndexSearcher searcher;
  static IndexWriter writer;

  static void open(DirectoryReader opened) {
    reader = opened;
    searcher = new IndexSearcher(reader);
    // Without it each search is worked out, as everywhere else.
    searcher.setQueryCache(null);
  }

  static void serve(Directory directory, BufferedReader in, PrintStream out) throws IOException {
    open(DirectoryReader.open(directory));
    out.println("ready");
    out.flush();
    for (String line; (line = in.readLine()) != null;) {
      String[] fields = line.split("\t", -1);
      String answer;
      long began = System.nanoTime();
      try {
        answer = fields[0].equals("search") ? search(fields) : fields[0].equals("similar") ? similar(fields[1]) : add(directory, fields);
      } catch (Throwable problem) {
        answer = "failed\t" + problem;
      }
      out.println((System.nanoTime() - began) / 1e6 + "\t" + answer.replace('\n', ' '));
      out.flush();
    }
  }

  static Query wordsOf(String kind, String words) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    if (kind.equals("phrase")) return builder.createPhraseQuery("text", words);
    if (!kind.equals("beginning")) return builder.createBooleanQuery("text", words, BooleanClause.Occur.MUST);
    int last = words.lastIndexOf(' ');
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Query before = last < 0 ? null : builder.createBooleanQuery("text", words.substring(0, last), BooleanClause.Occur.MUST);
    if (before != null) all.add(before, BooleanClause.Occur.MUST);
    all.add(new PrefixQuery(new Term("text", words.substring(last + 1))), BooleanClause.Occur.MUST);
    return all.build();
  }

  static String search(String[] fields) throws IOException {
    String wanted = fields[1];
    Query words = wordsOf(fields[2], fields[3]);
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
    boolean filtered = false;
    for (int each = 0; each < FILED.length; each++) {
      if (fields[4 + each].isEmpty()) continue;
      all.add(new TermQuery(new Term(FILED[each], fields[4 + each])), BooleanClause.Occur.FILTER);
      filtered = true;
    }
    if (!fields[8].isEmpty()) {
      long from = Long.parseLong(fields[8]), to = Long.parseLong(fields[9]);
      all.add(new IndexOrDocValuesQuery(LongPoint.newRangeQuery("day", from, to), NumericDocValuesField.newSlowRangeQuery("day", from, to)), BooleanClause.Occur.FILTER);
      filtered = true;
    }
    Query query = filtered ? all.build() : words;
    TopDocs found;
    if (wanted.equals("newest")) found = searcher.search(query, 10, new Sort(new SortField("day", SortField.Type.LONG, true)));
    else {
      // Documents that cannot be among the first ten may be passed over.
      TopScoreDocCollector collector = TopScoreDocCollector.create(10, 10);
      searcher.search(query, collector);
      found = collector.topDocs();
    }
    StringBuilder answer = new StringBuilder().append(wanted.equals("full") ? count(query) : -1);
    for (ScoreDoc each : found.scoreDocs) answer.append('\t').append(searcher.doc(each.doc, KEY).get("key"));
    if (wanted.equals("excerpts")) {
      UnifiedHighlighter highlighter = new UnifiedHighlighter(searcher, analyzer);
      highlighter.setMaxLength(20_000);
      highlighter.highlight("text", words, found, 2);
    }
    return answer.toString();
  }

  /** How many there are, and how they divide by body, category and decision. */
  static int count(Query query) throws IOException {
    int[] total = {0};
    String[] counted = {"body", "category", "decision"};
    List<int[]> counts = new ArrayList<>();
    searcher.search(new ConstantScoreQuery(query), new SimpleCollector() {
      SortedDocValues[] values = new SortedDocValues[counted.length];
      int[][] here = new int[counted.length][];
      public ScoreMode scoreMode() { return ScoreMode.COMPLETE_NO_SCORES; }
      protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (int each = 0; each < counted.length; each++) {
          values[each] = DocValues.getSorted(context.reader(), counted[each]);
          counts.add(here[each] = new int[values[each].getValueCount()]);
        }
      }
      public void collect(int document) throws IOException {
        total[0]++;
        for (int each = 0; each < counted.length; each++) if (values[each].advanceExact(document)) here[each][values[each].ordValue()]++;
      }
    });
    return total[0];
  }

  static String similar(String key) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {"text"});
    like.setMaxQueryTerms(24);
    int document = searcher.search(new TermQuery(new Term("key", key)), 1).scoreDocs[0].doc;
    StringBuilder answer = new StringBuilder("-1");
    for (ScoreDoc each : searcher.search(like.like(document), 11).scoreDocs) if (each.doc != document) answer.append('\t').append(searcher.doc(each.doc, KEY).get("key"));
    return answer.toString();
  }

  static String add(Directory directory, String[] fields) throws IOException {
    if (writer == null) writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64));
    writer.updateDocument(new Term("key", fields[1]), document(fields, 1));
    writer.commit();
    DirectoryReader changed = DirectoryReader.openIfChanged(reader);
    if (changed != null) {
      reader.close();
      open(changed);
    }
    return String.valueOf(searcher.count(wordsOf("rare", fields[8])));
  }
}
