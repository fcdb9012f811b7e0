using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;
using BackPainBot.Core.Understanding.Weighing;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>Makes the <see cref="Grammar"/> of the vocabulary and the files of <c>knowledge/understanding/</c>.</summary>
internal static class GrammarLoader
{
    /// <summary>Null, with every error added, when anything is wrong.</summary>
    public static Grammar? Load(KnowledgeBase knowledge, IReadOnlyList<SourceFile> sources, LoadErrors errors)
    {
        var before = errors.All.Count;
        var files = new GrammarFiles(sources, errors);
        if (!files.AreComplete)
            return null;
        var lexicon = new Lexicon();
        var words = new LexiconReader(lexicon);
        var classes = words.Read(files);
        var terms = TermsOf(knowledge);
        var languages = LanguageReader.Read(files["languages"], terms);
        var parser = new PhraseParser(lexicon, classes);
        var phrases = new PhraseReader(parser, terms, errors);
        var layers = Enum.GetValues<Layer>().ToDictionary(l => l, l => new PhraseAutomaton(lexicon, dropsFillers: l is Layer.Body));
        var (cues, scopes) = (new PhraseAutomaton(lexicon), new PhraseAutomaton(lexicon));
        phrases.Read(knowledge, files, layers, cues);

        var rules = new RuleReader(terms, errors);
        var scopeCues = rules.Scopes(files["scopes"], phrases, scopes);
        var combinations = rules.Combinations(files["combinations"]);
        var intents = rules.Intents(files["intents"]);
        var evidence = new EvidenceNames(terms, lexicon);
        var weights = new WeightReader(files["weights"], intents, evidence, errors).Read();
        var examples = RuleReader.Examples(files["examples"], intents);
        if (errors.All.Count > before)
            return null;
        return new Grammar
        {
            Lexicon = lexicon,
            Terms = terms,
            Parser = parser,
            Layers = [.. layers.Values],
            Cues = cues,
            Scopes = scopes,
            ScopeCues = scopeCues,
            Combinations = combinations,
            Intents = intents,
            Weights = weights,
            Evidence = evidence,
            NamedTogether = [.. rules.Names, .. words.Shares],
            Languages = languages,
            Examples = examples,
        };
    }

    /// <summary>Those that no words are read for: marks, and the techniques that a topic can ask for.</summary>
    private static TermTable TermsOf(KnowledgeBase knowledge)
    {
        var terms = new TermTable();
        foreach (var mark in Marks.All)
            terms.Add(mark);
        foreach (var technique in knowledge.Techniques.Keys.Order(StringComparer.Ordinal))
            terms.Add($"{Kinds.Technique}:{technique}");
        return terms;
    }
}
