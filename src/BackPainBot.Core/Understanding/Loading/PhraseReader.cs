using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>Reads phrases into the automatons: those of the knowledge, of the slots, of cues and of scopes.</summary>
internal sealed class PhraseReader(PhraseParser parser, TermTable terms, LoadErrors errors)
{
    /// <summary>All but those of scopes.</summary>
    public void Read(KnowledgeBase knowledge, GrammarFiles files, IReadOnlyDictionary<Layer, PhraseAutomaton> layers, PhraseAutomaton cues)
    {
        Knowledge(knowledge, layers);
        Slots(files["slots"], layers);
        Cues(files["cues"], cues);
    }

    private void Knowledge(KnowledgeBase knowledge, IReadOnlyDictionary<Layer, PhraseAutomaton> layers)
    {
        var vague = knowledge.Regions.Values.ToDictionary(r => $"{Kinds.Region}:{r.Id}", r => r.Vague, StringComparer.Ordinal);
        foreach (var term in knowledge.Terms.Values.OrderBy(t => t.Id, StringComparer.Ordinal))
        {
            var layer = layers[Kinds.LayerOf(term.Id[..term.Id.IndexOf(':')])];
            terms.SetPlace(terms.Add(term.Id), term.Place);
            Add(layer, terms.Add(term.Id), term.Words.Except(vague.GetValueOrDefault(term.Id, [])).Except(term.Whole), term.Place);
            if (term.Whole.Count > 0)
                Add(layer, terms.AddWhole(term.Id), term.Whole, term.Place);
        }

        foreach (var region in knowledge.Regions.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            var id = $"{Kinds.Region}:{region.Id}";
            if (knowledge.Terms.TryGetValue(id, out var term))
                Add(layers[Layer.Body], terms.AddVague(id), region.Vague, term.Place);
        }
    }

    private void Slots(YamlMap map, IReadOnlyDictionary<Layer, PhraseAutomaton> layers)
    {
        Terms(map, "scores", Kinds.Score, layers[Layer.Body]);
        Terms(map, "durations", Kinds.Duration, layers[Layer.Body]);
        Terms(map, "noise", Kinds.Noise, layers[Layer.Body]);
        Terms(map, "noise-of-sides", Kinds.Noise, layers[Layer.Sides]);
        Terms(map, "noise-of-flags", Kinds.Idiom, layers[Layer.Flags]);
        map.Done();
    }

    private void Cues(YamlMap map, PhraseAutomaton phrases)
    {
        Terms(map, "terms", "cue", phrases);
        Terms(map, "parts", Kinds.Part, phrases);
        map.Done();
    }

    /// <summary>The index of the term that the phrases got.</summary>
    public int Add(PhraseAutomaton phrases, int term, IEnumerable<string> words, Place place)
    {
        foreach (var word in words)
        {
            if (parser.Parse(word, place, errors) is { } phrase)
                phrases.Add(phrase, term);
        }

        return term;
    }

    private void Terms(YamlMap map, string key, string kind, PhraseAutomaton phrases)
    {
        foreach (var entry in map.Maps(key))
        {
            var term = Add(phrases, terms.Add($"{kind}:{entry.Text("id")}"), entry.Texts("words"), entry.Place);
            terms.SetPlace(term, entry.Place);
            if (entry.Flag("exact"))
                terms.SetExact(term);
            if (entry.Flag("first"))
                terms.SetFirst(term);
            entry.Done();
        }
    }
}
