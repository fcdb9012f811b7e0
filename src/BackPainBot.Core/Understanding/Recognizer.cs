using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Explaining;
using BackPainBot.Core.Understanding.Loading;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Scopes;
using BackPainBot.Core.Understanding.Text;

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
    private readonly SlotFiller _slots;
    private readonly Places _places;
    private readonly MarkSetter _marks;
    private readonly TopicIndex _topics;

    private Recognizer(KnowledgeBase knowledge, Grammar grammar)
    {
        _grammar = grammar;
        _tokenizer = new Tokenizer(grammar.Lexicon, new Speller(grammar.Lexicon), grammar.Layers);
        _selection = new Selection(grammar.Terms);
        _scopes = new ScopeReader(grammar.Scopes, grammar.ScopeCues, grammar.Lexicon);
        _coverage = new Coverage(grammar.Lexicon);
        _slots = new SlotFiller(knowledge, grammar.Lexicon, _coverage);
        _places = new Places(grammar.Terms, _coverage);
        _marks = new MarkSetter(knowledge, grammar);
        _topics = new TopicIndex(knowledge, grammar.Terms, _coverage);
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

    private Meaning Read(string text, ReadingContext context, Trace? trace)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var reading = new Reading(text, _tokenizer.Read(text), _grammar.Terms);
        trace?.Words(reading);
        for (var layer = 0; layer < _grammar.Layers.Count; layer++)
            Collect((Layer)layer, reading, trace);
        reading.Facts.Sort(static (a, b) => a.Match.First != b.Match.First ? a.Match.First.CompareTo(b.Match.First) : a.Term.CompareTo(b.Term));
        Overlaps.Drop(reading);
        foreach (var match in Selection.All(_grammar.Cues, reading.Tokens))
            reading.Cues.Add(new Found(match));
        Overlaps.DropParts(reading);
        trace?.Cues(reading);
        trace?.Stage("facts", reading);
        _scopes.Apply(reading, trace);
        trace?.Stage("scopes", reading);
        _slots.DropWeak(reading);
        trace?.Stage("named in passing", reading);
        reading.Settle();
        _marks.SetPlace(reading, context);
        foreach (var combination in _grammar.Combinations)
        {
            if (combination.In(reading) is not { } found)
                continue;
            reading.Facts.Insert(reading.FactsFrom(found.Match.First + 1), found);
            reading.Note(found);
            trace?.Combination(reading, combination, found);
        }

        trace?.Stage("together", reading);
        _marks.Set(reading);
        trace?.Intents(reading, _coverage);
        var intent = _grammar.Intents.Of(reading, _coverage);
        var topics = _topics.Find(reading, context, _marks.Asks(reading));
        trace?.Topics(topics);
        return _slots.Fill(reading, _grammar.Intents.Intents[intent].LeavesOut, new Meaning
        {
            Intent = intent,
            Mentions = [.. reading.Facts.Where(f => !_grammar.Terms.IsNoise(f.Term)).Select(f => MentionOf(reading, f))],
            IsCorrection = reading.Meant.Has(_grammar.Terms.Find(Marks.Swap)) || reading.Facts.Exists(f => f.Replaced),
            Places = _places.Of(reading),
            Unread = _coverage.Unread(reading),
            Topics = topics,
            Language = _marks.LanguageOf(reading),
        });
    }

    private void Collect(Layer layer, Reading reading, Trace? trace)
    {
        var phrases = _grammar.Layers[(int)layer];
        var chosen = _selection.Choose(phrases, reading.Tokens);
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
