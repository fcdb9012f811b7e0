using System.Globalization;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Scopes;
using BackPainBot.Core.Understanding.Text;
using BackPainBot.Core.Understanding.Weighing;

namespace BackPainBot.Core.Understanding.Explaining;

/// <summary>Writes down how a message is read, stage by stage. Only there when somebody asks for it.</summary>
internal sealed class Trace(Grammar grammar)
{
    private const int ShownIntents = 3;

    private readonly List<ExplanationPart> _parts = [];
    private readonly List<string> _rules = [];
    private Dictionary<Found, string> _facts = [];

    public Explanation Explanation => new([.. _parts]);

    /// <summary>What each word was taken for.</summary>
    public void Words(Reading reading) => Add("words", reading.Tokens.Select(t => $"{reading.Text[t.Start..t.End]}{ReadAs(reading, t)}"));

    /// <summary>Every phrase of a layer that is there, with its words, and whether it was chosen.</summary>
    public void Choice(string layer, Reading reading, IReadOnlyList<Match> found, List<Match> chosen) => Add(
        $"phrases of {layer}, by words",
        found.OrderBy(m => m.First).ThenByDescending(m => m.Count).DistinctBy(PlaceOf)
            .Select(m => $"{m.Count}  {grammar.Terms.Id(m.Term)}  \"{Typed(reading, m)}\"{(chosen.Exists(c => PlaceOf(c) == PlaceOf(m)) ? "" : "  gives way")}"));

    /// <summary>The cues that are there; they may lie across anything.</summary>
    public void Cues(Reading reading) =>
        Add("cues", reading.Cues.Select(c => $"{reading.IdOf(c)}  \"{Typed(reading, c.Match)}\"").Distinct());

    /// <summary>A rule that fired in the stage that ends next.</summary>
    public void Scope(Reading reading, ScopeCue cue, Match match) => _rules.Add($"{cue.Place} {cue.Effect.ToString().ToLowerInvariant()}  \"{Typed(reading, match)}\"");

    public void Combination(Reading reading, Combination rule, Found found) =>
        _rules.Add($"{rule.Place} gives {grammar.Terms.Id(rule.Gives)}  \"{Typed(reading, found.Match)}\"");

    /// <summary>Ends a stage: the rules that fired in it, and every fact that is new, gone or changed by it.</summary>
    public void Stage(string title, Reading reading)
    {
        var now = reading.Facts.ToDictionary(f => f, StateOf);
        var lines = new List<string>(_rules);
        lines.AddRange(_facts.Keys.Where(f => !now.ContainsKey(f)).Select(f => $"{reading.IdOf(f)} is dropped"));
        lines.AddRange(now.Where(f => _facts.GetValueOrDefault(f.Key) != f.Value).Select(f => $"{reading.IdOf(f.Key)} is {f.Value}"));
        Add(title, lines);
        _rules.Clear();
        _facts = now;
    }

    /// <summary>
    /// What decides the intent stands first: a sure rule, the weights, or another rule. Then every rule that fits, in the order of the
    /// file, and the intents that weigh most.
    /// </summary>
    public void Intents(Reading reading, Coverage coverage, Evidence evidence)
    {
        var words = coverage.Words(reading);
        var weighed = grammar.Weights.Likeliest(evidence.Of(reading));
        var isWeighed = weighed.Count > 0 && weighed[0].Percent >= grammar.Weights.Surest;
        var sure = grammar.Intents.Rules.Where(r => r.Sure && r.Fits(reading, coverage, words)).ToList();
        var lines = new List<string>(sure.Select(Rule));
        if (isWeighed)
            lines.Add("the weights " + Shares(weighed));
        lines.AddRange(grammar.Intents.Rules.Where(r => !r.Sure && r.Fits(reading, coverage, words)).Select(Rule));
        Add("intent", lines.Select((line, i) => i == 0 ? line + "  decides" : line).DefaultIfEmpty($"no rule fits: {grammar.Intents.Otherwise}"));
        if (!isWeighed)
            Add("weights, too even", [Shares(weighed)]);

        string Rule(IntentRule r) => $"{r.Place} {r.Intent}  covers {coverage.Of(reading, r.When)} % (at least {r.Covers})";
    }

    /// <summary>The topics that could answer, best first.</summary>
    public void Topics(IEnumerable<TopicMatch> topics) => Add("topics, by score", topics.Select(t => $"{t.Score.ToString(CultureInfo.InvariantCulture)}  {t.Id}"));

    private void Add(string title, IEnumerable<string> lines) => _parts.Add(new ExplanationPart(title, [.. lines]));

    private string ReadAs(Reading reading, Token token)
    {
        var words = new[] { token.Words.First, token.Words.Second, token.Words.Third }.Where(w => w != Lexicon.Unknown).Select(grammar.Lexicon.Word).ToList();
        if (words.Count == 0)
            return token.Number >= 0 ? " (a number)" : " (unknown)";
        return token.Words.Fit is Fit.Exact && words[0].Equals(reading.Text[token.Start..token.End], StringComparison.OrdinalIgnoreCase)
            ? ""
            : $" = {string.Join(" or ", words)} ({token.Words.Fit.ToString().ToLowerInvariant()})";
    }

    private static string Shares(IReadOnlyList<(string Intent, double Percent)> weighed) =>
        string.Join(", ", weighed.Take(ShownIntents).Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Intent} {w.Percent:0} %")));

    /// <summary>A term is told once for a place, though fillers inside it may be counted or not.</summary>
    private static (int Term, int First, int Last) PlaceOf(Match match) => (match.Term, match.First, match.Last);

    private static string Typed(Reading reading, Match match) => reading.Text[reading.Tokens[match.First].Start..reading.Tokens[match.Last].End];

    private static string StateOf(Found found) => string.Join(", ", States(found).DefaultIfEmpty(found.IsVague ? "meant, vaguely" : "meant"));

    private static IEnumerable<string> States(Found found)
    {
        if (found.Denied)
            yield return "denied";
        if (found.Replaced)
            yield return "replaced";
        if (found.OfOther)
            yield return "another person's";
        if (found.Asked)
            yield return "asked about";
        if (found.NotNow)
            yield return "not told of now";
    }
}
