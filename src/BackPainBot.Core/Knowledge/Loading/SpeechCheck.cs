namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>What reaches people is short, kind, and has no slot that nobody fills.</summary>
internal static class SpeechCheck
{
    private const int MostWords = 25;
    private const int LongestAnswer = 3;
    private static readonly string[] Slots = ["side", "other-side", "muscle", "region", "technique", "tool"];

    public static void Run(Draft draft)
    {
        var rules = draft.Tone.Select(rule => new Matcher(rule)).ToList();
        foreach (var spoken in draft.Spoken)
        {
            CheckSlots(spoken, Slots, draft.Errors);
            CheckLength(spoken, draft.Errors);
            if (spoken.Text.Contains('!'))
                draft.Errors.Add(spoken.Place, "exclamation mark: end the sentence with a full stop");
            var padded = PhraseForm.Padded(spoken.Text);
            foreach (var rule in rules.Where(rule => rule.Matches(padded)))
                draft.Errors.Add(spoken.Place, $"'{rule.Word}' is not said here: {rule.Because}");
        }

        foreach (var (topic, _) in draft.Topics.Entries)
            CheckAnswer(topic, draft);
    }

    /// <summary>An answer is as long as what one says between two steps; its texts may be of two sentences each. Too many texts were told where they were read.</summary>
    private static void CheckAnswer(Topic topic, Draft draft)
    {
        var length = topic.Say.Select(draft.Sentences.Find).OfType<Sentence>().Sum(said => Sentences(said.Say).Count(words => words.Count > 0));
        if (topic.Say.Count <= LongestAnswer && length > LongestAnswer)
            draft.Errors.Add(topic.Place, $"topic '{topic.Id}' answers with {length} sentences (at most {LongestAnswer}): leave out what was not asked, or make one of two");
    }

    /// <summary>Adds an error for each name in braces that is not one of these, and for a brace that is left open.</summary>
    public static void CheckSlots(PlacedText spoken, IReadOnlyList<string> known, LoadErrors errors)
    {
        var text = spoken.Text;
        for (var start = text.IndexOf('{'); start >= 0; start = text.IndexOf('{', start + 1))
        {
            var end = text.IndexOf('}', start);
            var slot = end < 0 ? text[start..] : text[start..(end + 1)];
            if (end < 0 || !known.Contains(slot[1..^1]))
                errors.Add(spoken.Place, $"unknown slot '{slot}' (known: {string.Join(", ", known.Select(k => $"{{{k}}}"))})");
        }
    }

    private static void CheckLength(PlacedText spoken, LoadErrors errors)
    {
        foreach (var words in Sentences(spoken.Text).Where(words => words.Count > MostWords))
        {
            var beginning = string.Join(' ', words.Take(4));
            errors.Add(spoken.Place, $"a sentence of {words.Count} words (at most {MostWords}), beginning '{beginning}': make two of it");
        }
    }

    /// <summary>The words of each sentence; a mark inside a word (<c>1.5</c>) ends none.</summary>
    private static IEnumerable<List<string>> Sentences(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)))
        {
            words.Add(word);
            if (word.TrimEnd('"', '\'', '”', '’', ')')[^1] is not ('.' or '!' or '?'))
                continue;
            yield return words;
            words = [];
        }

        yield return words;
    }

    /// <summary>A rule with its phrases prepared, as every text is held against every rule.</summary>
    private sealed class Matcher(ToneRule rule)
    {
        private readonly string _word = PhraseForm.Padded(rule.Word);
        private readonly List<string> _except = [.. rule.Except.Select(PhraseForm.Padded)];

        public string Word => rule.Word;

        public string Because => rule.Because;

        public bool Matches(string padded)
        {
            if (!padded.Contains(_word, StringComparison.Ordinal))
                return false;
            foreach (var except in _except)
                padded = padded.Replace(except, " ", StringComparison.Ordinal);
            return padded.Contains(_word, StringComparison.Ordinal);
        }
    }
}
