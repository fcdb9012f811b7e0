using BackPainBot.Core.Knowledge;
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
    private readonly Passing _passing;
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
        _passing = new Passing(knowledge, grammar, _coverage);
        _slots = new SlotFiller(grammar.Lexicon);
        _places = new Places(grammar.Terms, _coverage);
        _marks = new MarkSetter(knowledge, grammar);
        _topics = new TopicIndex(knowledge, grammar.Terms, _coverage);
        Frame = new UtteranceFrame(knowledge, grammar.Intents);
    }

    /// <summary>Prints a meaning for programs.</summary>
    public UtteranceFrame Frame { get; }

    /// <summary>Ids of the intents that a message can have.</summary>
    public IReadOnlyCollection<string> Intents => [.. _grammar.Intents.Intents.Keys];

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
    public Meaning Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var reading = new Reading(text, _tokenizer.Read(text), _grammar.Terms);
        foreach (var layer in _grammar.Layers)
            Collect(layer, reading, reading.Facts);
        reading.Facts.Sort(static (a, b) => a.Match.First != b.Match.First ? a.Match.First.CompareTo(b.Match.First) : a.Term.CompareTo(b.Term));
        Overlaps.Drop(reading);
        foreach (var match in Selection.All(_grammar.Cues, reading.Tokens))
            reading.Cues.Add(new Found(match));
        Overlaps.DropParts(reading);
        _scopes.Apply(reading);
        _passing.Drop(reading, context.InStep);
        reading.Settle();
        _marks.SetPlace(reading, context);
        foreach (var combination in _grammar.Combinations)
        {
            if (combination.In(reading) is not { } found)
                continue;
            reading.Facts.Insert(reading.FactsFrom(found.Match.First + 1), found);
            reading.Note(found);
        }

        _marks.Set(reading);
        var intent = _grammar.Intents.Of(reading, _coverage);
        return _slots.Fill(reading, _grammar.Intents.Intents[intent].LeavesOut, new Meaning
        {
            Intent = intent,
            Mentions = [.. reading.Facts.Where(f => !_grammar.Terms.IsNoise(f.Term)).Select(f => MentionOf(reading, f))],
            IsCorrection = reading.Meant.Has(_grammar.Terms.Find(Marks.Swap)) || reading.Facts.Exists(f => f.Replaced),
            Places = _places.Of(reading),
            Unread = _coverage.Unread(reading),
            Topics = _topics.Find(reading, context, _marks.Asks(reading)),
        });
    }

    private void Collect(PhraseAutomaton phrases, Reading reading, List<Found> into)
    {
        foreach (var match in _selection.Choose(phrases, reading.Tokens))
            into.Add(new Found(match, _grammar.Terms));
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
