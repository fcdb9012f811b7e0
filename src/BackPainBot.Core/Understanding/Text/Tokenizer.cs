using BackPainBot.Core.Understanding.Phrases;

namespace BackPainBot.Core.Understanding.Text;

/// <summary>Turns a message into words that the vocabulary knows: as typed, joined, split or repaired.</summary>
internal sealed class Tokenizer(Lexicon lexicon, Speller speller, IReadOnlyList<PhraseAutomaton> phrases)
{
    /// <summary>No half of a split word is shorter ("bumcheek").</summary>
    private const int ShortestHalf = 3;

    public List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        Span<char> buffer = stackalloc char[Scanner.LongestWord];
        Span<char> joined = stackalloc char[Scanner.LongestWord];
        var scanner = new Scanner(text, buffer);
        var carried = Gap.None;
        while (scanner.Next())
        {
            var gap = scanner.Gap > carried ? scanner.Gap : carried;
            carried = Gap.None;
            var word = lexicon.Find(scanner.Folded);
            if (scanner.IsSign && word == Lexicon.Unknown)
                carried = gap > Gap.Soft ? gap : Gap.Soft;
            else if (IsPartWithIs(scanner, word) && AddWithIs(tokens, text, scanner, gap))
                continue;
            else if (scanner.Number >= 0 || word != Lexicon.Unknown)
                tokens.Add(new Token(scanner.Start, scanner.End, gap, new Candidates(word), NumberOf(scanner.Number, word)));
            else
                AddUnknown(tokens, text, scanner, gap);
            JoinLast(text, tokens, joined);
        }

        return tokens;
    }

    private int NumberOf(int written, int word) => written >= 0 ? written : lexicon.NumberOf(word);

    private void AddUnknown(List<Token> tokens, string text, Scanner scanner, Gap gap)
    {
        var folded = scanner.Folded;
        var asTyped = scanner.End - scanner.Start == folded.Length;
        if (!asTyped && AddWithIs(tokens, text, scanner, gap))
            return;
        for (var at = ShortestHalf; asTyped && at <= folded.Length - ShortestHalf; at++)
        {
            var (left, right) = (lexicon.Find(folded[..at]), lexicon.Find(folded[at..]));
            if (left == Lexicon.Unknown || right == Lexicon.Unknown || !phrases.Any(p => p.BeginsWith(left, right)))
                continue;
            tokens.Add(new Token(scanner.Start, scanner.Start + at, gap, new Candidates(left), -1));
            tokens.Add(new Token(scanner.Start + at, scanner.End, Gap.None, new Candidates(right), -1));
            return;
        }

        tokens.Add(new Token(scanner.Start, scanner.End, gap, speller.Repair(folded), -1));
    }

    /// <summary>"hip's" is one hip.</summary>
    private bool IsPartWithIs(Scanner scanner, int word) =>
        scanner.End - scanner.Start > scanner.Folded.Length && lexicon.UsesOf(word) is var uses && (uses.HasFlag(Uses.Pair) || uses.HasFlag(Uses.Weak));

    /// <summary>"neck's fine" is "neck is fine".</summary>
    private bool AddWithIs(List<Token> tokens, string text, Scanner scanner, Gap gap)
    {
        var folded = scanner.Folded;
        if (folded.Length <= ShortestHalf || folded[^1] != 's' || char.IsLetter(text[scanner.End - 2]))
            return false;
        var (stem, verb) = (lexicon.Find(folded[..^1]), lexicon.Find("is"));
        if (stem == Lexicon.Unknown || verb == Lexicon.Unknown)
            return false;
        tokens.Add(new Token(scanner.Start, scanner.End - 2, gap, new Candidates(stem), -1));
        tokens.Add(new Token(scanner.End - 1, scanner.End, Gap.None, new Candidates(verb), -1));
        return true;
    }

    /// <summary>"thera cane": two pieces that are one word together, when at least one of them means nothing alone.</summary>
    private void JoinLast(string text, List<Token> tokens, Span<char> joined)
    {
        if (tokens.Count < 2 || tokens[^1].Gap != Gap.None || (IsSure(tokens[^1]) && IsSure(tokens[^2])))
            return;
        var (first, second) = (tokens[^2], tokens[^1]);
        var length = 0;
        for (var i = first.Start; i < second.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            if (length == joined.Length)
                return;
            joined[length++] = char.ToLowerInvariant(text[i]);
        }

        var word = lexicon.Find(joined[..length]);
        if (word == Lexicon.Unknown)
            return;
        tokens.RemoveRange(tokens.Count - 2, 2);
        tokens.Add(new Token(first.Start, second.End, first.Gap, new Candidates(word), lexicon.NumberOf(word)));
    }

    private static bool IsSure(Token token) => token.Words.Fit == Fit.Exact;
}
