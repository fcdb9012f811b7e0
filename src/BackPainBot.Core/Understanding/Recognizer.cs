using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Explaining;
using BackPainBot.Core.Understanding.Loading;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Scopes;
using BackPainBot.Core.Understanding.Text;
using BackPainBot.Core.Understanding.Weighing;

namespace BackPainBot.Core.Understanding;

/// <summary>
/// Reads what people write. All words and rules are data of <c>knowledge/</c>; this is only the machinery: words, phrases, scopes,
/// combinations, slots, intent, topics, in this order. Deterministic, safe for concurrent use, and it never throws.
/// </summary>
public sealed class Recognizer
{
    private readonly Grammar _grammar;
    private readonly Tokenizer _tokenizer;
    private readonly Selection _selection;
    private readonly ScopeReader _scopes;
    private readonly Coverage _coverage;
    private readonly Passing _passing;
    private readonly SlotFiller _slots;
    private readonly Places _places;
    private readonly MarkSetter _marks;
    private readonly TopicIndex _topics;
    private readonly Evidence _evidence;

    private Recognizer(KnowledgeBase knowledge, Grammar grammar)
    {
        _grammar = grammar;
        _tokenizer = new Tokenizer(grammar.Lexicon, new Speller(grammar.Lexicon), grammar.Layers);
        _selection = new Selection(grammar.Terms);
        _scopes = new ScopeReader(grammar.Scopes, grammar.ScopeCues, grammar.Lexicon);
        _coverage = new Coverage(grammar.Lexicon);
        _passing = new Passing(knowledge, grammar, _coverage);
        _slots = new SlotFiller(grammar.Lexicon);
        _places = new Places(grammar.Terms, _coverage);
        _marks = new MarkSetter(knowledge, grammar);
        _topics = new TopicIndex(knowledge, grammar.Terms, _coverage);
        _evidence = new Evidence(grammar, _coverage);
        Frame = new UtteranceFrame(knowledge, grammar.Intents);
    }

    internal Grammar Grammar => _grammar;

    /// <summary>Prints a meaning for programs.</summary>
    public UtteranceFrame Frame { get; }

    /// <summary>Ids of the intents that a message can have.</summary>
    public IReadOnlyCollection<string> Intents => [.. _grammar.Intents.Intents.Keys];

    /// <summary>Ids of the languages that are known beside English.</summary>
    public IReadOnlyCollection<string> Languages => [.. _grammar.Languages.Select(l => l.Id)];

    /// <summary>Null, with every error added, when a file is wrong.</summary>
    /// <param name="knowledge">Its terms are the vocabulary.</param>
    /// <param name="files">The files of <c>knowledge/understanding/</c>.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static Recognizer? Create(KnowledgeBase knowledge, IReadOnlyList<SourceFile> files, LoadErrors errors)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(errors);
        return GrammarLoader.Load(knowledge, files, errors) is { } grammar ? new Recognizer(knowledge, grammar) : null;
    }

    /// <summary>What a message means.</summary>
    /// <param name="text">Any text of any length.</param>
    /// <param name="context">Where it was said.</param>
    public Meaning Read(string text, ReadingContext context) => Read(text, context, trace: null);

    /// <summary>How the same was read: words, phrases, rules that fired, and the score of each reading.</summary>
    /// <param name="text">Any text of any length.</param>
    /// <param name="context">Where it was said.</param>
    public Explanation Explain(string text, ReadingContext context)
    {
        var trace = new Trace(_grammar);
        Read(text, context, trace);
        return trace.Explanation;
    }

    /// <summary>Learns what speaks for which intent: the lines of <c>weights.yaml</c> below <c>weights:</c>.</summary>
    /// <param name="labelled">Messages with what they are for; the same order gives the same weights.</param>
    public IEnumerable<string> Learn(IEnumerable<(string Text, ReadingContext Context, string Intent)> labelled)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        var names = new EvidenceNames(_grammar.Terms, _grammar.Lexicon);
        return Learner.Learn([.. labelled.Select(l => new Example(l.Intent, _evidence.NamesOf(ReadingOf(l.Text, l.Context, trace: null), names)))]);
    }

    private Meaning Read(string text, ReadingContext context, Trace? trace)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var reading = ReadingOf(text, context, trace);
        trace?.Intents(reading, _coverage, _evidence);
        var intent = _grammar.Intents.Of(reading, _coverage, Weigh);
        var topics = _topics.Find(reading, context, _marks.Asks(reading));
        trace?.Topics(topics);
        return _slots.Fill(reading, _grammar.Intents.Intents[intent].LeavesOut, new Meaning
        {
            Intent = intent,
            Mentions = [.. reading.Facts.Where(f => !_grammar.Terms.IsNoise(f.Term)).Select(f => MentionOf(reading, f))],
            IsCorrection = reading.Meant.Has(_grammar.Terms.Find(Marks.Swap)) || reading.Facts.Exists(f => f.Replaced),
            Places = _places.Of(reading),
            Unread = _coverage.Unread(reading),
            Aside = _coverage.Aside(reading, f => _grammar.Terms.IsNoise(f.Term)),
            Topics = topics,
            Language = _marks.LanguageOf(reading),
        });
    }

    private string? Weigh(Reading reading)
    {
        var evidence = new List<int>(64);
        var unknown = _evidence.Collect(reading, _grammar.Evidence, evidence);
        return _grammar.Weights.Choose(evidence, unknown, _evidence.IsInStep(reading));
    }

    private Reading ReadingOf(string text, ReadingContext context, Trace? trace)
    {
        var reading = new Reading(text, _tokenizer.Read(text), _grammar.Terms);
        trace?.Words(reading);
        var matches = new List<Match>(16);
        for (var layer = 0; layer < _grammar.Layers.Count; layer++)
            Collect((Layer)layer, reading, matches, trace);
        reading.Facts.Sort(static (a, b) => a.Match.First != b.Match.First ? a.Match.First.CompareTo(b.Match.First) : a.Term.CompareTo(b.Term));
        Overlaps.Drop(reading);
        matches.Clear();
        Selection.AddAll(_grammar.Cues, reading.Tokens, matches);
        foreach (var match in matches)
            reading.Cues.Add(new Found(match));
        Overlaps.DropParts(reading);
        trace?.Cues(reading);
        trace?.Stage("facts", reading);
        _scopes.Apply(reading, trace);
        trace?.Stage("scopes", reading);
        _passing.Drop(reading, context.InStep);
        trace?.Stage("named in passing", reading);
        reading.Settle();
        _marks.SetPlace(reading, context);
        foreach (var combination in _grammar.Combinations)
        {
            // What was denied as a whole is not put together again from its halves.
            if (reading.Denied.Has(combination.Gives) || combination.In(reading) is not { } found)
                continue;
            reading.Facts.Insert(reading.FactsFrom(found.Match.First + 1), found);
            reading.Note(found);
            trace?.Combination(reading, combination, found);
        }

        trace?.Stage("together", reading);
        _marks.Set(reading);
        return reading;
    }

    private void Collect(Layer layer, Reading reading, List<Match> matches, Trace? trace)
    {
        var phrases = _grammar.Layers[(int)layer];
        matches.Clear();
        Selection.AddAll(phrases, reading.Tokens, matches);
        var chosen = _selection.Choose(matches, reading.Tokens);
        trace?.Choice(layer.ToString().ToLowerInvariant(), reading, Selection.All(phrases, reading.Tokens), chosen);
        foreach (var match in chosen)
            reading.Facts.Add(new Found(match, _grammar.Terms));
    }

    private static Mention MentionOf(Reading reading, Found found)
    {
        var start = reading.Tokens[found.Match.First].Start;
        return new Mention(reading.IdOf(found), start, reading.Tokens[found.Match.Last].End - start)
        {
            Denied = found.Denied,
            NotNow = found.NotNow || found.Replaced,
        };
    }
}
