using System.Collections.Frozen;

namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>What the parsers have read so far. They write to it in any order; the checks look at it when all files were read.</summary>
internal sealed class Draft(LoadErrors errors)
{
    public LoadErrors Errors { get; } = errors;

    public Catalog<Document> Documents { get; } = new("document", IdForm.Document, errors);

    public Catalog<Sentence> Sentences { get; } = new("sentence", IdForm.Sentence, errors);

    public Catalog<Muscle> Muscles { get; } = new("muscle", IdForm.Plain, errors);

    public Catalog<Technique> Techniques { get; } = new("technique", IdForm.Plain, errors);

    public Catalog<RedFlag> Flags { get; } = new("flag", IdForm.Plain, errors);

    public Catalog<SafetyCard> Cards { get; } = new("card", IdForm.Plain, errors);

    public Catalog<Named> Regions { get; } = new("region", IdForm.Plain, errors);

    public Catalog<Named> Times { get; } = new("time", IdForm.Plain, errors);

    public Catalog<Named> Tools { get; } = new("tool", IdForm.Plain, errors);

    public Catalog<Named> Sides { get; } = new("side", IdForm.Plain, errors);

    public Catalog<Topic> Topics { get; } = new("topic", IdForm.Plain, errors);

    /// <summary>The files of <c>topics/</c>, by id; the path of each.</summary>
    public Catalog<string> TopicFiles { get; } = new("topics file", IdForm.Plain, errors);

    public Vocabulary Vocabulary { get; } = new(errors);

    public Dictionary<string, string> Reviews { get; } = new(StringComparer.Ordinal);

    /// <summary>Every text that can reach a person, for the checks of length, slots and tone.</summary>
    public List<PlacedText> Spoken { get; } = [];

    public List<ToneRule> Tone { get; } = [];

    /// <summary>Each citation, the sentence it stands in, and where.</summary>
    public List<(Citation Source, string Sentence, Place Place)> Citations { get; } = [];

    /// <summary>The card that a flag's line belongs to, and the line.</summary>
    public List<(string Card, PlacedText Line)> CoveredLines { get; } = [];

    /// <summary>Reads a text that must be there and can reach a person.</summary>
    public string Speech(YamlMap map, string key)
    {
        var text = map.Text(key);
        Spoken.Add(new PlacedText(text, map.PlaceOf(key)));
        return text;
    }

    public KnowledgeBase Freeze() => new()
    {
        Documents = Documents.Freeze(),
        Sentences = Sentences.Freeze(),
        Muscles = Muscles.Freeze(),
        Techniques = Techniques.Freeze(),
        Flags = Flags.Freeze(),
        Cards = Cards.Freeze(),
        Regions = Regions.Freeze(),
        Times = Times.Freeze(),
        Tools = Tools.Freeze(),
        Sides = Sides.Freeze(),
        Topics = Topics.Freeze(),
        Terms = Vocabulary.Terms.Freeze(),
        Reviews = Reviews.ToFrozenDictionary(StringComparer.Ordinal),
    };
}
