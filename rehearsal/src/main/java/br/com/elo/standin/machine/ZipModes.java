package br.com.elo.standin.machine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The modes of the files in a zip file, from its central directory. The JDK's ZipFile does not tell them, and its zip
 * file system refuses what `eb` makes of a folder with .ebignore: the first entry there is "./".
 */
record ZipModes(Map<String, Integer> modes) {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    /** In the order of the bits, the lowest first. */
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ};

    /** Reads a file that ZipFile could open. */
    static ZipModes of(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        while (bytes.getInt(end) != END) {
            end--;
        }
        Map<String, Integer> modes = new HashMap<>();
        int entry = bytes.getInt(end + 16);
        while (bytes.getInt(entry) == ENTRY) {
            int name = Short.toUnsignedInt(bytes.getShort(entry + 28));
            modes.put(new String(zip, entry + ENTRY_LENGTH, name, StandardCharsets.UTF_8), bytes.getInt(entry + 38) >>> 16);
            entry += ENTRY_LENGTH + name + Short.toUnsignedInt(bytes.getShort(entry + 30))
                    + Short.toUnsignedInt(bytes.getShort(entry + 32));
        }
        return new ZipModes(modes);
    }

    /** Nothing for a file of a zip that was made without modes. */
    Set<PosixFilePermission> permissions(String file) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        int mode = modes.getOrDefault(file, 0);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode >> bit & 1) == 1) {
                permissions.add(BITS[bit]);
            }
        }
        return permissions;
    }
}
